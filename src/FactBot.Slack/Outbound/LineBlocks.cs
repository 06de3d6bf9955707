using FactBot.Core.Views;

namespace FactBot.Slack.Outbound;

/// <summary>Lines and answers.</summary>
internal static class LineBlocks
{
    /// <summary>Who is told is called where the name stands, or behind the words.</summary>
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
