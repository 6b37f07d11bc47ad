// The build puts this in Preact's place in the script on demand: what the overlay lends it.
import type {} from "../src/overlay/lent.ts";

export const { Component, Fragment, h } = globalThis.vitrinePreact;
