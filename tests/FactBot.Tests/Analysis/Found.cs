using FactBot.Articles.Repair;
using FactBot.Core.Domain;
using FactBot.Tests.Support;

namespace FactBot.Tests.Analysis;

/// <summary>What the analysis finds in a text, each finding as a person reads it.</summary>
internal sealed class Found
{
    private readonly ArticleText _text;

    private Found(ArticleText text, string? title)
    {
        _text = text;
        All = LearnedReader.Analyzer().Analyze(text, title);
    }

    public Findings All { get; }

    /// <summary>In text that needs no repair: a line is a paragraph.</summary>
    public static Found In(string raw, string? title = null) => new(ArticleText.Plain(raw), title);

    /// <summary>In text as it was scraped.</summary>
    public static Found InScraped(string raw) => new(TextRepair.Repair(raw).Text, null);

    public string[] Sentences => [.. All.Sentences.Select(s => Show(s.Words))];

    /// <summary>"Ana Lind: "The pier is safe,"".</summary>
    public string[] Quotes => [.. All.Quotes.Where(q => !q.Nested).Select(q => $"{Who(q.Speaker)}: {Show(q.Content)}")];

    /// <summary>The one quote there must be.</summary>
    public Quote Quote => Assert.Single(All.Quotes);

    /// <summary>"Ana Lind: Denial".</summary>
    public string[] Denials => [.. All.Denials.Select(d => $"{Who(d.Denier)}: {d.Kind}")];

    public string[] NonDenials => [.. All.NonDenials.Select(d => $"{Who(d.Denier)}: {d.Kind}")];

    /// <summary>The one denial there must be.</summary>
    public Denial Denial => Assert.Single(All.Denials);

    /// <summary>"Norvia: Declined".</summary>
    public string[] Replies => [.. All.Replies.Select(r => $"{Who(r.Party)}: {r.Kind}")];

    /// <summary>The one reply there must be.</summary>
    public NoAnswer Reply => Assert.Single(All.Replies);

    public string[] Claims => [.. All.Claims.Select(c => Show(c.Words))];

    /// <summary>"Named Ana Lind".</summary>
    public string[] Sources => [.. All.Sources.Select(s => $"{s.Kind} {Show(s.Name)}")];

    /// <summary>The claim with these very words.</summary>
    public Claim Claim(string words) => Assert.Single(All.Claims, c => Show(c.Words) == words);

    /// <summary>The words of the claim that a denial or a reply is tied to, or nothing.</summary>
    public string? Linked(int? claim) => claim is { } index ? Show(All.Claims[index].Words) : null;

    public string Show(Passage passage) => passage.Show(_text.Raw);

    public string? ShowAny(Passage? passage) => passage?.Show(_text.Raw);

    private string Who(Speaker? speaker) => speaker is null ? "nobody" : Show(speaker.Name);
}
