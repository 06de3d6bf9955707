using System.Text.Json.Nodes;
using FactBot.Slack.Protocol;

namespace FactBot.Slack.Outbound;

/// <summary>A message as Slack takes it.</summary>
/// <param name="Text">The text for notifications and plain readers; escaped.</param>
/// <param name="Blocks">The blocks; null for the text alone.</param>
public sealed record SlackMessage(string Text, JsonArray? Blocks)
{
    /// <summary>Adds the message to a method's arguments. Slack must not turn plain words into names and channels.</summary>
    internal SlackArguments In(SlackArguments arguments) =>
        arguments.With("text", Text).With("blocks", Blocks).With("parse", "none").With("link_names", false);

    /// <summary>Turns link previews off, because every link of a claim would draw one.</summary>
    internal static SlackArguments Quietly(SlackArguments arguments) => arguments.With("unfurl_links", false).With("unfurl_media", false);
}
