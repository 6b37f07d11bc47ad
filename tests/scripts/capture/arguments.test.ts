import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, it } from "vitest";
import { readArguments } from "../../../scripts/capture/arguments.ts";
import { originalOf } from "../../../scripts/capture/original.ts";

describe("what is asked to be captured", () => {
  it("is a file, or an address of Weibo's, with a name if one is given", () => {
    expect(readArguments(["saved.html"])).toEqual({ from: "saved.html", name: null, uid: null });
    expect(
      readArguments(["https://weibo.com/ajax/profile/info?uid=1", "--as", "third-form", "--uid", "7012345678"]),
    ).toEqual({
      from: new URL("https://weibo.com/ajax/profile/info?uid=1"),
      name: "third-form",
      uid: "7012345678",
    });
  });

  it.each([
    "http://weibo.com/ajax/profile/info",
    "https://weibo.com.example/",
    "https://weibo.com:8443/",
    "https://somebody@weibo.com/",
    "https://passport.weibo.com/",
    "file:///etc/passwd",
    "http://127.0.0.1/",
  ])("is not fetched from anywhere else: %s", (address) => {
    expect(() => readArguments([address])).toThrow("Only https addresses of weibo.com");
  });

  it.each([[[]], [["a", "b"]], [["a", "--as", "../a"]], [["a", "--as", "u7012345678"]], [["a", "--uid", "石桥"]]])(
    "is refused: %j",
    (args) => {
      expect(() => readArguments(args)).toThrow(/^(Say one|A name has|A uid is)/);
    },
  );

  it("is asked for without cookies, and not elsewhere when it was sent on", async () => {
    const server = createServer((_question, answer) => answer.writeHead(302, { location: "/login" }).end());
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as AddressInfo;
    const { from } = readArguments(["--loopback", `http://127.0.0.1:${port}/`]);
    await expect(originalOf(from)).rejects.toThrow("it wants a login");
    server.close();
  });
});
