import type { Store } from "../../store/store.ts";
import type { Change } from "../../ui/live.ts";
import { say, type WordKey, type Words } from "../../ui/words.ts";

/** A permission that Vitrine has, or may ask for. */
export interface Permission {
  /** As the browser calls it, or the address of the sites it is for. */
  readonly name: string;
  readonly kind: "always" | "site" | "optional";
  readonly isGiven: boolean;
}

export interface PermissionsProps {
  readonly words: Words;
  readonly permissions: readonly Permission[];
  /** Takes an optional one back. */
  readonly takeAway: (name: string) => Promise<void>;
  readonly change: Change<Store>;
}

/** What each is for. A test holds that none of the manifest's is missing. */
export const WHY: { readonly [name: string]: WordKey } = {
  "https://weibo.com/*": "options_why_site",
  "https://www.weibo.com/*": "options_why_site",
  "https://m.weibo.cn/*": "options_why_mobile",
  alarms: "options_why_alarms",
  scripting: "options_why_scripting",
  unlimitedStorage: "options_why_unlimited",
  downloads: "options_why_downloads",
  offscreen: "options_why_offscreen",
  notifications: "options_why_notifications",
};

/** What the browser lets Vitrine do, why, and what of it can be taken back. */
export function Permissions({ words, permissions, takeAway, change }: PermissionsProps) {
  return (
    <>
      <h3>{say(words, "options_about_permissions")}</h3>
      <div class="table-frame">
        <table class="facts" aria-label={say(words, "options_about_permissions")}>
          <thead>
            <tr>
              <th scope="col">{say(words, "options_permission_name")}</th>
              <th scope="col">{say(words, "options_permission_why")}</th>
              <th scope="col">{say(words, "options_permission_state")}</th>
            </tr>
          </thead>
          <tbody>
            {permissions.map((permission) => {
              const { name } = permission;
              const why = WHY[name];
              return (
                <tr key={name}>
                  <th scope="row">
                    <code>{name}</code>
                  </th>
                  <td>{why ? say(words, why) : ""}</td>
                  <td>
                    {stateOf(words, permission)}{" "}
                    {permission.kind === "optional" && permission.isGiven ? (
                      <button
                        type="button"
                        aria-label={say(words, "options_permission_take_named", { name })}
                        onClick={() => change(() => takeAway(name))}
                      >
                        {say(words, "options_permission_take")}
                      </button>
                    ) : null}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </>
  );
}

function stateOf(words: Words, { kind, isGiven }: Permission): string {
  if (kind === "always") return say(words, "options_permission_always");
  return say(words, isGiven ? "options_permission_given" : "options_permission_not_given");
}
