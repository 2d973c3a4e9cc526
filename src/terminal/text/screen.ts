/** What a reporter needs of its output: a terminal, a file or a pipe. */
export interface Screen {
  /** Whether colours are wanted. */
  readonly colour: boolean;
  /** The current size in characters; read for every frame. */
  size(): { readonly columns: number; readonly rows: number };
  write(text: string): void;
  /** Whether earlier output still waits for the terminal (after Ctrl-S), so that another frame would be in vain. */
  readonly isBehind?: boolean;
  /** Calls back after each resize; the returned function unsubscribes. */
  onResize(listener: () => void): () => void;
}
