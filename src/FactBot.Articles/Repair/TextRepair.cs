using FactBot.Core.Domain;

namespace FactBot.Articles.Repair;

/// <summary>A scraped or pasted text after repair, with what it states about itself (byline, dateline).</summary>
public sealed record RepairedText(ArticleText Text, ArticleDetails Details);

/// <summary>
/// Repairs scraped or pasted text without adding a character that it does not contain. Lines are classified first (buttons, bylines, list
/// items), then joined where a sentence continues, then tagged, then written as the repaired text. Lines that are not part of the article
/// are kept and tagged; an advert inside a sentence is omitted from the repaired text.
/// </summary>
public static class TextRepair
{
    public static RepairedText Repair(string raw)
    {
        var drafts = BlockBuilder.Build(LineSorter.Sort(raw));
        var reading = new RepairedTextWriter(raw);
        var written = BlockWriter.Write(raw, drafts, reading);
        var text = reading.Text;
        written.ForEach(w => w.Block = BlockClassifier.KindOf(w.Kind));
        HeadingRule.Mark(text, written);
        var repeats = RepeatRule.Mark(text, written);
        DatelineRule.Cut(text, written);
        var blocks = BlockClassifier.Number(written);
        var oddities = new Oddities(raw, reading, blocks)
            .AddGaps().AddNumbers().AddGarbled().AddBreaks(written).AddRepeats(repeats);
        var article = new ArticleText(raw, text, reading.Map, blocks, oddities.Found);
        return new RepairedText(article, StatedInText.Read(article));
    }
}
