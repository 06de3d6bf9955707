// Slack's own marks (https://docs.slack.dev/messaging/formatting-message-text): of "mrkdwn" texts, and of a message without blocks.
import { box, channel, escape, inline, link, person, span } from "./html.mjs";

const plain = { amp: "&", lt: "<", gt: ">" };

const rules = [
  [/&(amp|lt|gt);/y, ([, name]) => escape(plain[name])],
  [/<@(\w+)(?:\|[^>]*)?>/y, ([, id]) => person(id)],
  [/<#(\w+)(?:\|[^>]*)?>/y, ([, id]) => channel(id)],
  [/<!(\w+)(?:\|[^>]*)?>/y, ([, name]) => span("mention", `@${escape(name)}`)],
  [/<([^>|]+)\|([^>]+)>/y, ([, , label], inner) => link(inner(label))],
  [/<(https?:[^>]+)>/y, ([, address], inner) => link(inner(address))],
  [/`([^`\n]+)`/y, ([, code], inner) => `<code>${inner(code)}</code>`],
  [/(?<!\w)\*(?=\S)([^*\n]+)(?<=\S)\*(?!\w)/y, ([, words], inner) => `<b>${inner(words)}</b>`],
  [/(?<!\w)_(?=\S)([^_\n]+)(?<=\S)_(?!\w)/y, ([, words], inner) => `<i>${inner(words)}</i>`],
  [/(?<!\w)~(?=\S)([^~\n]+)(?<=\S)~(?!\w)/y, ([, words], inner) => `<s>${inner(words)}</s>`],
];

const quoted = /^&gt; ?/;

export const mrkdwn = text => text.split("\n")
  .map(line => (quoted.test(line) ? `<blockquote>${inline(line.replace(quoted, ""), rules)}</blockquote>` : box("line", inline(line, rules) || "&nbsp;")))
  .join("");
