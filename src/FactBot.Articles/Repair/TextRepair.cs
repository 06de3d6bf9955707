using FactBot.Core.Domain;

namespace FactBot.Articles.Repair;

/// <summary>A scraped or pasted text made readable, with what it says about itself (byline, dateline).</summary>
public sealed record RepairedText(ArticleText Text, ArticleDetails Details);

/// <summary>
/// Repairs text as scraped or pasted, without adding a character that it does not hold. Lines are sorted first (buttons,
/// bylines, list items), then joined where a sentence goes on, then tagged, then written as a reading view. Lines that are
/// no part of the article are kept and tagged; an advert inside a sentence is left out of the reading view.
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
