/** How to write for whoever reads: colours only where they are seen, lines as wide as the window. */
export interface Face {
  readonly colour: boolean;
  /** In columns. */
  readonly width: number;
}
