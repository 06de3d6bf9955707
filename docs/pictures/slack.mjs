// A Slack message: Block Kit (https://docs.slack.dev/reference/block-kit) as HTML.
import { box, channel, escape, link, message, person, span, unknown } from "./html.mjs";
import { mrkdwn } from "./mrkdwn.mjs";

const pick = (drawers, kind, value) => (drawers[value.type] ?? unknown(`Slack's ${kind} "${value.type}"`, value))(value);
const all = (values, drawer) => values.map(drawer).join("");

const text = value => (value.type === "mrkdwn" ? mrkdwn(value.text) : escape(value.text));

function styled(inner, style = {}) {
  const marks = { bold: "b", italic: "i", strike: "s", code: "code" };
  return Object.keys(style).filter(name => style[name]).reduce((drawn, name) =>
    (marks[name] ? `<${marks[name]}>${drawn}</${marks[name]}>` : unknown("Slack's text style", style)), inner);
}

const words = value => pick({
  text: v => styled(escape(v.text), v.style),
  link: v => styled(link(escape(v.text ?? v.url)), v.style),
  user: v => styled(person(v.user_id), v.style),
  channel: v => styled(channel(v.channel_id), v.style),
  date: v => styled(escape(v.fallback), v.style),
}, "word", value);

const richText = value => pick({
  rich_text_section: v => box("line", all(v.elements, words)),
  rich_text_quote: v => `<blockquote>${all(v.elements, words)}</blockquote>`,
  rich_text_preformatted: v => `<pre>${all(v.elements, words)}</pre>`,
  rich_text_list: v => list(v),
}, "text", value);

function list({ style, indent = 0, elements }) {
  const name = style === "ordered" ? "ol" : "ul";
  return `<${name} class="indent${indent}">${all(elements, item => `<li>${all(item.elements, words)}</li>`)}</${name}>`;
}

const select = value => span("select", `${value.initial_option ? text(value.initial_option.text) : text(value.placeholder)}${span("arrow", "")}`);

const control = value => pick({
  button: v => span(`button ${v.style ?? ""}`, text(v.text)),
  overflow: () => span("button overflow", "&#8943;"),
  static_select: select,
  external_select: select,
  users_select: select,
}, "control", value);

function section({ text: said, fields = [], accessory }) {
  const body = (said ? text(said) : "") + (fields.length > 0 ? box("fields", all(fields, field => box("field", text(field)))) : "");
  return box("body", body) + (accessory ? box("accessory", control(accessory)) : "");
}

const block = value => box(`block ${value.type}`, pick({
  rich_text: v => all(v.elements, richText),
  section,
  header: v => text(v.text),
  context: v => all(v.elements, element => span("remark", text(element))),
  divider: () => "<hr>",
  actions: v => all(v.elements, control),
}, "block", value));

export const slackMessage = ({ Text, Blocks }) => message("09:02", Blocks?.length > 0 ? all(Blocks, block) : mrkdwn(Text));
