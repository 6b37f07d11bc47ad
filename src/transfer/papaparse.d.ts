/** What Vitrine uses of papaparse, which brings no types of its own. */
declare module "papaparse" {
  interface Reading {
    readonly data: string[][];
    readonly errors: readonly { readonly code: string; readonly message: string; readonly row?: number }[];
  }

  const papaparse: {
    unparse(
      rows: readonly (readonly string[])[],
      options: { readonly delimiter: string; readonly newline: string },
    ): string;
    parse(text: string, options?: { readonly delimiter?: string; readonly newline?: string }): Reading;
  };
  export default papaparse;
}
