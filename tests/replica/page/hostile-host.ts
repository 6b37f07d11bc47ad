/** The overlay's element, which every page can see; what is inside is the reader's. */
export const HOST = "vitrine-overlay";
