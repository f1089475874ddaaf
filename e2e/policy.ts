// What the browser refuses because of the console's security policy.
import type { BrowserContext } from "@playwright/test";

/** Words of Chromium's own lines on the console about it. */
const LINES = /Content Security Policy|This document requires 'Trusted/;

/** Refusals in every page that is watched. A journey fails on those that it does not expect, as patterns. */
export class Refusals {
  expected: RegExp[] = [];
  readonly all: string[] = [];

  async watch(context: BrowserContext) {
    await context.exposeBinding("journeyRefusal", (_, words: string) => this.all.push(words));
    await context.addInitScript(() =>
      addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI, sample }) =>
        (window as any).journeyRefusal(`${effectiveDirective} refuses ${blockedURI} ${sample}`.trim()),
      ),
    );
    // Workers tell of theirs only there.
    context.on("console", (line) => LINES.test(line.text()) && this.all.push(line.text()));
  }

  get unexpected() {
    return this.all.filter((words) => !this.expected.some((pattern) => pattern.test(words)));
  }
}
