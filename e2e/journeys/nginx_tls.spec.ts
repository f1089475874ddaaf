import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import type { TLSSocket } from "node:tls";
import type { TestInfo } from "@playwright/test";
import { expect, expectRefusal, LIST, send, test } from "../behind";

/** A certificate that vouches for itself, for this name. */
const certificate = (name: string, info: TestInfo) => {
  const [key, file] = [info.outputPath(`${name}.key`), info.outputPath(`${name}.pem`)];
  const made = ["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "2", "-subj", `/CN=${name}`, "-addext", `subjectAltName=DNS:${name}`];
  execFileSync("openssl", [...made, "-keyout", key, "-out", file], { stdio: "pipe" });
  return { key: readFileSync(key), cert: readFileSync(file), file };
};

test("an API behind TLS is called by its name, and only believed with a certificate for it", async ({ nginx }, info) => {
  const [right, wrong] = [certificate("localhost", info), certificate("elsewhere.test", info)];
  const [names, sockets]: [unknown[], Set<unknown>] = [[], new Set()];
  const servers = [right, wrong].map(({ key, cert }) =>
    createServer({ key, cert }, ({ socket }, reply) => {
      names.push((socket as TLSSocket).servername);
      sockets.add(socket);
      reply.end("{}");
    }),
  );
  await Promise.all(servers.map((server) => new Promise<void>((done) => server.listen(0, "localhost", done))));
  const through = (server: number, { file }: { file: string }) =>
    nginx({ api: `https://localhost:${(servers[server].address() as AddressInfo).port}`, settings: { CONSOLE_CA_FILE: file } });
  try {
    const good = await through(0, right);
    for (let skip = 0; skip < 8; skip++) expect((await send(good.address, `${LIST}?skip=${skip}`)).status).toBe(200);
    expect(names).toEqual(Array(8).fill("localhost"));
    expect(sockets.size, "connections are kept, by each of nginx's two workers").toBeLessThanOrEqual(2);
    for (const gateway of [await through(0, wrong), await through(1, wrong)]) expectRefusal(await send(gateway.address, LIST), 502, "Bad Gateway");
    expect(names, "nothing was sent to whom nobody vouches for").toHaveLength(8);
  } finally {
    for (const server of servers) {
      server.closeAllConnections();
      server.close();
    }
  }
});
