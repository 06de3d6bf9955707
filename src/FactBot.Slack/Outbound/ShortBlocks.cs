using FactBot.Core.Views;

namespace FactBot.Slack.Outbound;

/// <summary>Lines and answers.</summary>
internal static class ShortBlocks
{
    public static void Write(View.ThreadLine line, Blocks blocks) => blocks.Rich(t =>
    {
        t.Text(line.Words);
        if (line.Tell is { } person)
        {
            t.Text(" ").User(person.UserId);
        }
    });

    public static void Write(View.Answer answer, Blocks blocks) => blocks.Rich(t =>
    {
        t.Text(answer.Words);
        if (answer.See is { } see)
        {
            t.Text(" ").Link("look at it", MessageLinks.Of(see));
        }
    });
}
