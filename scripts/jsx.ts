// The build puts this into the overlay: what JSX is turned into there.
export { Fragment, h } from "preact";
