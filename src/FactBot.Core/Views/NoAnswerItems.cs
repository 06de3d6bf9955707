using FactBot.Core.Domain;

namespace FactBot.Core.Views;

/// <summary>The report's items on parties that were asked and did not answer, or would not.</summary>
internal static class NoAnswerItems
{
    public static IEnumerable<ReportItem> Of(ArticleWords words) =>
        words.Findings.Replies.Select((reply, index) => new ReportItem(
            DenialItems.Mark(index),
            words.Quoted(reply.Words),
            [DenialPhrases.Reply(words, reply)],
            [.. Lines(words, reply)]));

    private static IEnumerable<string> Lines(ArticleWords words, NoAnswer reply)
    {
        if (reply.AskedBy is { } asker)
        {
            yield return $"asked by: {words.Quoted(asker)}";
        }

        if (!reply.ToNewsroom)
        {
            yield return Phrases.NotToNewsroom;
        }

        yield return DenialItems.About(words, reply.Claim);
    }
}
