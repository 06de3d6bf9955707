// A headless Chromium, spoken to over a pipe (https://chromedevtools.github.io/devtools-protocol/): no port is opened, no package needed.
import { spawn } from "node:child_process";
import { accessSync, constants, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";

const width = 760;
const scale = 2;
const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
const flags = [
  "--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync",
  "--no-first-run", "--disable-quic", "--hide-scrollbars", "--force-color-profile=srgb", "--disable-lcd-text", "--font-render-hinting=none",
];

function program() {
  if (process.env.CHROMIUM) {
    return process.env.CHROMIUM;
  }

  const paths = (process.env.PATH ?? "").split(delimiter).flatMap(folder => names.map(name => join(folder, name)));
  const found = paths.find(path => {
    try {
      accessSync(path, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
  return found ?? fail("There is no Chromium on the PATH. Install one, or put its path into the variable CHROMIUM.");
}

function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}

export class Browser {
  #process;
  #session;
  #frame;
  #waiting = new Map();
  #last = 0;
  #heard = "";

  static async open() {
    const browser = new Browser();
    await browser.#start();
    return browser;
  }

  async #start() {
    const chromium = program();
    const profile = mkdtempSync(join(tmpdir(), "factbot-pictures-"));
    process.on("exit", () => rmSync(profile, { recursive: true, force: true, maxRetries: 5 }));
    this.#process = spawn(chromium, [...flags, "--remote-debugging-pipe", `--user-data-dir=${profile}`, "about:blank"],
      { stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"] });
    this.#process.on("error", error => fail(`Chromium does not start: ${error.message}`));
    this.#process.on("exit", code => this.#waiting.size > 0 && fail(`Chromium ended (${code}).`));
    this.#process.stdio[3].on("error", () => {}); // A browser that is gone is told by its exit.
    this.#process.stdio[4].setEncoding("utf8").on("data", text => this.#hear(text));
    const { targetId } = await this.#call("Target.createTarget", { url: "about:blank" });
    this.#session = (await this.#call("Target.attachToTarget", { targetId, flatten: true })).sessionId;
    await this.#call("Page.enable");
    this.#frame = (await this.#call("Page.getFrameTree")).frameTree.frame.id;
    await this.#call("Emulation.setDeviceMetricsOverride", { width, height: 100, deviceScaleFactor: scale, mobile: false });
  }

  // Every message, either way, ends with a zero byte.
  #hear(text) {
    const parts = (this.#heard + text).split("\0");
    this.#heard = parts.pop();
    for (const message of parts.map(part => JSON.parse(part))) {
      this.#waiting.get(message.id)?.(message);
      this.#waiting.delete(message.id);
    }
  }

  #call(method, params = {}) {
    const id = ++this.#last;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, answer => (answer.error ? reject(new Error(`${method}: ${answer.error.message}`)) : resolve(answer.result)));
      this.#process.stdio[3].write(`${JSON.stringify({ id, method, params, sessionId: this.#session })}\0`);
    });
  }

  // A PNG of the page, as high as what is on it.
  async picture(html) {
    await this.#call("Page.setDocumentContent", { frameId: this.#frame, html });
    const measure = "document.fonts.ready.then(() => Math.ceil(document.querySelector('main').getBoundingClientRect().height))";
    const { result } = await this.#call("Runtime.evaluate", { expression: measure, awaitPromise: true, returnByValue: true });
    const clip = { x: 0, y: 0, width, height: result.value, scale: 1 };
    const { data } = await this.#call("Page.captureScreenshot", { format: "png", captureBeyondViewport: true, clip });
    return Buffer.from(data, "base64");
  }

  async close() {
    const ended = new Promise(resolve => this.#process.on("exit", resolve));
    await this.#call("Browser.close");
    await ended;
  }
}
