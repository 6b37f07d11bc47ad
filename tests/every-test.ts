import { afterEach } from "vitest";
import { forgetStores } from "./store/open.ts";

// Runs before each file of the unit tests: what a module does once, it does for the first file of a process alone.
afterEach(forgetStores);
