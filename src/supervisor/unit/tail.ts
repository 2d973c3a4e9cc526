/** The end of a text that may be endless. */
export class Tail {
  readonly #longest: number;
  #text = '';

  /** @param longest characters kept */
  constructor(longest: number) {
    this.#longest = longest;
  }

  get text(): string {
    return this.#text;
  }

  write(text: string): void {
    this.#text = (this.#text + text).slice(-this.#longest);
  }
}
