const errorTypes: Readonly<Record<number, [type: string, message: string]>> = {
  400: ['invalid_request_error', 'The request is not valid.'],
  401: ['authentication_error', 'invalid x-api-key'],
  403: ['permission_error', 'Your API key does not have permission to use the specified resource.'],
  404: ['not_found_error', 'Not found'],
  413: ['request_too_large', 'Request exceeds the maximum size.'],
  429: ['rate_limit_error', 'This request would exceed the rate limit.'],
  500: ['api_error', 'Internal server error'],
  529: ['overloaded_error', 'Overloaded'],
};

/** An error in the format of the API: HTTP status, error type, message, and optionally a retry delay. */
export class ApiError extends Error {
  override name = 'ApiError';
  readonly status: number;
  readonly type: string;
  readonly retryAfterSeconds: number | undefined;
  readonly #headers: Readonly<Record<string, string>>;

  constructor(
    status: number,
    detail: {
      type?: string | undefined;
      message?: string | undefined;
      retryAfterSeconds?: number | undefined;
      headers?: Readonly<Record<string, string>>;
    } = {},
  ) {
    const [type, message] = errorTypes[status] ?? (status < 500 ? ['invalid_request_error', ''] : ['api_error', '']);
    super(detail.message ?? (message || `HTTP ${status}`));
    this.status = status;
    this.type = detail.type ?? type;
    this.retryAfterSeconds = detail.retryAfterSeconds;
    this.#headers = detail.headers ?? {};
  }

  /** The JSON body of the response. */
  body(requestId: string): string {
    return JSON.stringify({ type: 'error', error: { type: this.type, message: this.message }, request_id: requestId });
  }

  /** The headers of the response. */
  headers(): Record<string, string> {
    return {
      'content-type': 'application/json',
      ...this.#headers,
      ...(this.retryAfterSeconds === undefined ? {} : { 'retry-after': String(this.retryAfterSeconds) }),
    };
  }
}
