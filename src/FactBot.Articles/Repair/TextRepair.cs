using FactBot.Core.Domain;

namespace FactBot.Articles.Repair;

/// <summary>A scraped or pasted text made readable, with what it says about itself (byline, dateline).</summary>
public sealed record RepairedText(ArticleText Text, ArticleDetails Details);

/// <summary>Repairs text as scraped or pasted, without adding a character that it does not hold.</summary>
public static class TextRepair
{
    public static RepairedText Repair(string raw) => new(ArticleText.Plain(raw), new ArticleDetails());
}
