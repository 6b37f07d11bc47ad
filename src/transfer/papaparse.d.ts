/** What Vitrine uses of papaparse, which brings no types of its own. */
declare module "papaparse" {
  interface Reading {
    readonly data: string[][];
    readonly errors: readonly { readonly code: string; readonly message: string; readonly row?: number }[];
  }

  interface PartReading extends Reading {
    /** Where in the text the rows end that were read: where the next begin. */
    readonly meta: { readonly cursor: number };
  }

  interface Parser {
    /** With `ignoreLastRow` a last row, which may be cut, is left for the next time. */
    parse(text: string, baseIndex: number, ignoreLastRow: boolean): PartReading;
  }

  const papaparse: {
    unparse(
      rows: readonly (readonly string[])[],
      options: { readonly delimiter: string; readonly newline: string },
    ): string;
    parse(text: string, options?: { readonly delimiter?: string; readonly newline?: string }): Reading;
    readonly Parser: new (options: { readonly delimiter: string; readonly newline: string }) => Parser;
  };
  export default papaparse;
}
