import type { Layout } from "../settings.ts";

/** The hashed names of one generation of Weibo's front end. */
export interface ClassNames {
  /** Weibo's own component names, which a change of hashes leaves alone; "" where a redesign would drop them. */
  readonly panel: string;
  readonly badge: string;
  readonly verified: string;
  readonly box: string;
  readonly row: string;
  readonly name: string;
  readonly counters: string;
  readonly counter: string;
  readonly link: string;
  readonly total: string;
  readonly note: string;
  readonly actions: string;
  readonly post: string;
  readonly time: string;
  readonly text: string;
  readonly bar: string;
  readonly number: string;
}

/** Seen in both generations. */
const COMPONENTS = { panel: "woo-panel-main", badge: "woo-avatar-icon", verified: "woo-font woo-font--proV" } as const;

/** Seen on the front end of spring and summer 2026. */
const NEW: ClassNames = {
  ...COMPONENTS,
  box: "_box1_1yc79_55",
  row: "_h3_1yc79_78",
  name: "_name_1yc79_291",
  counters: "_h4_1yc79_82",
  counter: "_h5_1yc79_100",
  link: "",
  total: "_statusCounter_1yc79_360",
  note: "_con3_1yc79_140",
  actions: "_opt_1yc79_176",
  post: "_body_ecgcn_63",
  time: "_time_1tpft_33",
  text: "_wbtext_q1l14_14",
  bar: "_wrap_198pe_137",
  number: "_num_198pe_46",
};

/** Seen from 2021 to about 2025; the hashes after name, counter, time, text and bar are invented. */
const OLD: ClassNames = {
  ...COMPONENTS,
  box: "ProfileHeader_box1_1qC-g",
  row: "ProfileHeader_h3_2nhjc",
  name: "ProfileHeader_name_1KbBs",
  counters: "ProfileHeader_h4_gcwJi",
  counter: "ProfileHeader_h5_2Kx0p",
  link: "ProfileHeader_alink_tjHJR",
  total: "ProfileHeader_alink_tjHJR",
  note: "ProfileHeader_con3_Bg19p",
  actions: "ProfileHeader_opt_3Qd1z",
  post: "Card_wrap_2ibWe",
  time: "head-info_time_6sFQg",
  text: "detail_wbtext_4CRf9",
  bar: "toolbar_main_3Mxwo",
  number: "toolbar_num_JXZul",
};

/** Invented: a redesign nobody has seen yet. */
const CHANGED: ClassNames = {
  panel: "",
  badge: "",
  verified: "",
  box: "x1a9f",
  row: "x77c0",
  name: "xq03e",
  counters: "x5d21",
  counter: "xb8e4",
  link: "",
  total: "",
  note: "x90ad",
  actions: "x2f6b",
  post: "xc310",
  time: "x6ae7",
  text: "xd158",
  bar: "x04bb",
  number: "xe92c",
};

export const CLASS_NAMES: Readonly<Record<Layout, ClassNames>> = { new: NEW, old: OLD, changed: CHANGED };
