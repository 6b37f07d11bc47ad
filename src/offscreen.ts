// Entry, in Chromium alone: the hidden document that gives a backup's file an address.
import { answerBlobs } from "./backup/hidden-document.ts";

answerBlobs();
