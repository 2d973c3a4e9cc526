/** A terminal, or a file or pipe in its place, as a reporter sees it. The shell gives it. */
export interface Screen {
  /** Whether colours are wanted. */
  readonly colour: boolean;
  /** The size in characters, asked anew for every frame. */
  size(): { readonly columns: number; readonly rows: number };
  write(text: string): void;
  /** Calls back after each change of size; the returned function ends that. */
  onResize(listener: () => void): () => void;
}
