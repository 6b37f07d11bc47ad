// Stylesheets are bundled as text: the overlay puts them in its shadow root, the pages in their head.
declare module "*.css" {
  const text: string;
  export default text;
}
