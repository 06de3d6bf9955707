using System.Collections.Immutable;
using FactBot.Core.Domain;
using FactBot.Core.Text;

namespace FactBot.Core.Views;

/// <summary>One article and its findings, with the words that the view builders need.</summary>
internal sealed class ArticleWords(Article article, Findings findings)
{
    public Article Article { get; } = article;

    public Findings Findings { get; } = findings;

    public Paragraphs Paragraphs { get; } = new(article.Text);

    public string Raw => Article.Text.Raw;

    public string Show(Passage words) => words.Show(Raw);

    /// <summary>The words that stand for a source at its quotation, without the comma that closes an apposition.</summary>
    public string ShowSource(Passage source) => Show(source).TrimEnd(',', ' ');

    public string Quoted(Passage words) => Wording.Quoted(Show(words));

    public string Who(Speaker speaker) => Who(speaker.Kind, speaker.Name, speaker.Role);

    /// <summary>A source with its role and kind: "Lind (mayor)", "\"a senior official\" (unnamed)", "audit report (document)".</summary>
    public string Who(SourceKind kind, Passage name, Passage? role)
    {
        var aside = string.Join(", ", new[] { role is null ? "" : Show(role), kind is SourceKind.Named ? "" : KindPhrases.Label(kind) }
            .Where(s => s.Length > 0));
        var shown = kind is SourceKind.Unnamed or SourceKind.Group ? Quoted(name) : Show(name);
        return aside.Length > 0 ? $"{shown} ({aside})" : shown;
    }

    public string Name(Speaker speaker) =>
        speaker.Kind is SourceKind.Unnamed or SourceKind.Group ? Quoted(speaker.Name) : Show(speaker.Name);

    public ImmutableArray<Denial> DenialsOf(int claim) => [.. Findings.Denials.Where(d => d.Claim == claim)];

    public ImmutableArray<NoAnswer> RepliesTo(int claim) => [.. Findings.Replies.Where(r => r.Claim == claim)];
}
