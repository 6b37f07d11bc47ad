import type { IncomingMessage, ServerResponse } from "node:http";
import { createServer, type Server } from "node:https";
import { everyAccount } from "../fixtures/accounts.ts";
import { type AccountDirectory, openDirectory, type ReplicaAccount } from "./account.ts";
import { assets } from "./assets.ts";
import { certificate } from "./certificate.ts";
import { type Hold, openGate, type PathPredicate } from "./gate.ts";
import type { Outcome } from "./reply.ts";
import { isWanted, type LoggedRequest, type RequestFilter, readRequest } from "./request-log.ts";
import { route } from "./router.ts";
import { DEFAULT_SETTINGS, type ReplicaSettings } from "./settings.ts";

/** A small Weibo on loopback. Set `mode`, `layout`, `theme`, `hostile` at any time; pages see them at their next load. */
export interface Replica extends ReplicaSettings {
  readonly port: number;
  readonly log: readonly LoggedRequest[];
  readonly accounts: AccountDirectory;
  requests(filter?: RequestFilter): readonly LoggedRequest[];
  /** Resolves with the first logged request that fits, now or later. */
  awaitRequest(filter: RequestFilter): Promise<LoggedRequest>;
  clearLog(): void;
  /** As it was opened: settings, accounts, an empty log, and nothing held back. */
  reset(): void;
  /** Keeps matching answers pending until released. An answer is composed when asked, so a held one is a late one. */
  hold(matches: PathPredicate): Hold;
  close(): Promise<void>;
}

export interface ReplicaOptions extends Partial<ReplicaSettings> {
  /** 0, the default, takes a free port. */
  readonly port?: number;
  readonly accounts?: readonly ReplicaAccount[];
}

export async function openReplica({
  port = 0,
  accounts = everyAccount,
  ...given
}: ReplicaOptions = {}): Promise<Replica> {
  const settings: ReplicaSettings = { ...DEFAULT_SETTINGS, ...given };
  const directory = openDirectory(accounts);
  const world = { settings, accounts: directory, assets: await assets() };
  const log: LoggedRequest[] = [];
  const waiting = new Set<(request: LoggedRequest) => void>();
  const gate = openGate();

  async function serve(message: IncomingMessage, response: ServerResponse): Promise<void> {
    const request = readRequest(message);
    log.push(request);
    for (const tell of [...waiting]) tell(request);
    const outcome = route(request, world);
    await gate.pass(request);
    deliver(outcome, response);
  }

  const server = createServer(await certificate(), (message, response) => void serve(message, response));
  const boundPort = await listen(server, port);

  const replica: Replica = Object.assign(settings, {
    port: boundPort,
    log,
    accounts: directory,
    requests: (filter: RequestFilter = {}) => log.filter((request) => isWanted(request, filter)),
    awaitRequest: (filter: RequestFilter) => firstRequest(log, waiting, filter),
    clearLog: () => void log.splice(0),
    hold: gate.hold,
    reset() {
      gate.releaseAll();
      log.splice(0);
      directory.reset(accounts);
      Object.assign(replica, DEFAULT_SETTINGS, given);
    },
    close() {
      gate.releaseAll();
      return closeServer(server);
    },
  });
  return replica;
}

function firstRequest(
  log: readonly LoggedRequest[],
  waiting: Set<(request: LoggedRequest) => void>,
  filter: RequestFilter,
): Promise<LoggedRequest> {
  const past = log.find((request) => isWanted(request, filter));
  if (past) return Promise.resolve(past);
  return new Promise((resolve) => {
    waiting.add(function tell(request) {
      if (!isWanted(request, filter)) return;
      waiting.delete(tell);
      resolve(request);
    });
  });
}

function deliver(outcome: Outcome, response: ServerResponse): void {
  if (outcome === "cut") {
    response.socket?.destroy();
    return;
  }
  response.writeHead(outcome.status, { "cache-control": "no-store", ...outcome.headers });
  response.end(outcome.body);
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => {
      const address = server.address();
      resolve(typeof address === "object" && address ? address.port : port);
    });
  });
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => (error ? reject(error) : resolve()));
    server.closeAllConnections();
  });
}
