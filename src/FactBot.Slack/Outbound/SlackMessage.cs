using System.Text.Json.Nodes;
using FactBot.Slack.Protocol;

namespace FactBot.Slack.Outbound;

/// <summary>A message as Slack takes it.</summary>
/// <param name="Text">What a notification and a plain reader show; escaped.</param>
/// <param name="Blocks">What is drawn; null for the text alone.</param>
public sealed record SlackMessage(string Text, JsonArray? Blocks)
{
    /// <summary>As arguments of a method. Slack shall find no names and channels in words that are none.</summary>
    internal SlackArguments In(SlackArguments arguments) =>
        arguments.With("text", Text).With("blocks", Blocks).With("parse", "none").With("link_names", false);

    /// <summary>Without previews: every link of a claim would draw one.</summary>
    internal static SlackArguments Quietly(SlackArguments arguments) => arguments.With("unfurl_links", false).With("unfurl_media", false);
}
