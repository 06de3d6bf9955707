using FactBot.Core.Views;

namespace FactBot.Slack.Outbound;

/// <summary>Thread lines and responses.</summary>
internal static class LineBlocks
{
    /// <summary>The person to notify is mentioned in place of the name, or after the words.</summary>
    public static void Write(View.ThreadLine line, MessageBlocks blocks) => blocks.Rich(t =>
    {
        if (line.Tell is not { } person)
        {
            t.Text(line.Words);
            return;
        }

        var name = "@" + person.Name;
        var at = line.Words.LastIndexOf(name, StringComparison.Ordinal);
        var end = at < 0 ? line.Words.Length : at + name.Length;
        t.Text(at < 0 ? line.Words + " " : line.Words[..at]).User(person.UserId).Text(line.Words[end..]);
    });

    public static void Write(View.Response answer, MessageBlocks blocks) => blocks.Rich(t =>
    {
        t.Text(answer.Words);
        if (answer.See is { } see)
        {
            t.Text(" ").Link("look at it", SlackMessageLinks.Of(see));
        }
    });
}
