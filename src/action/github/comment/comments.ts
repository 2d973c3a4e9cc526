/** A comment on a pull request. */
export interface Comment {
  readonly id: number;
  readonly body: string;
  readonly url: string;
  /** Its id in GraphQL. */
  readonly nodeId: string;
}

/** The comments of one pull request. Each method throws a `Refused`. */
export interface Comments {
  /** Those that our token has written, oldest first. */
  own(): Promise<Comment[]>;
  /** One comment as it is now; null when it was deleted. */
  get(id: number): Promise<Comment | null>;
  create(body: string): Promise<Comment>;
  /** Null when the comment was deleted. */
  update(id: number, body: string): Promise<Comment | null>;
  /** Does nothing when the comment was deleted. */
  remove(id: number): Promise<void>;
  /** Hides a comment as outdated. */
  minimize(comment: Comment): Promise<void>;
}
