using System.Text.Json;
using FactBot.Core.Domain;
using FactBot.Core.Views;

namespace FactBot.Host.Json;

/// <summary>Converts everything about one article to JSON.</summary>
internal sealed class CheckJson(Article article)
{
    private readonly string _raw = article.Text.Raw;

    public static string Write(Article article, Findings findings) =>
        JsonSerializer.Serialize(new CheckJson(article).Document(findings), HostJson.Indented.CheckDocument);

    private CheckDocument Document(Findings findings) => new(
        HostJson.Name(article.Origin),
        article.Address?.AbsoluteUri,
        article.ReadAt,
        DetailsMapping.Of(article.Details),
        findings.Model,
        findings.AnalysedTo,
        [.. findings.Claims.Select(Claim)],
        [.. findings.Quotes.Select(Quote)],
        [.. findings.Sources.Select(s => new CheckedSource(HostJson.Name(s.Kind), Words(s.Name), Maybe(s.Role), [.. s.Blocks]))],
        [.. findings.Denials.Select(Denial)],
        [.. findings.NonDenials.Select(Denial)],
        [.. findings.Replies.Select(Reply)],
        [.. article.Text.Oddities.Select(Oddity)],
        [.. findings.Sentences.Select(s => Words(s.Words))],
        _raw);

    private CheckedClaim Claim(Claim claim, int index) => new(
        index + 1,
        Words(claim.Words),
        HostJson.Name(claim.Kind),
        claim.Score,
        [.. claim.Reasons.Select(r => new ReasonJson(HostJson.Name(r.Kind), r.Weight, Maybe(r.Evidence)))],
        Words(claim.Sentence),
        claim.Block,
        Speaker(claim.Speaker),
        [.. claim.AlsoAt.Select(Words)],
        [.. claim.Context.Select(Words)],
        TextFragment.Link(article.Address, _raw, claim.Sentence));

    private CheckedQuote Quote(Quote quote) => new(
        Maybe(quote.Source),
        Maybe(quote.Cue),
        Words(quote.Content),
        HostJson.Name(quote.Kind),
        Speaker(quote.Speaker),
        quote.Inferred,
        quote.Nested,
        quote.Communicated,
        quote.Block);

    private CheckedDenial Denial(Denial denial) => new(
        HostJson.Name(denial.Kind),
        Words(denial.Words),
        Words(denial.Cue),
        Maybe(denial.OwnWords),
        Speaker(denial.Denier),
        Maybe(denial.Denied),
        denial.Claim + 1,
        denial.Earlier,
        denial.Nested,
        denial.Confidence,
        denial.Block);

    private CheckedReply Reply(NoAnswer reply) => new(
        HostJson.Name(reply.Kind),
        Words(reply.Words),
        Words(reply.Cue),
        Speaker(reply.Party),
        Maybe(reply.AskedBy),
        reply.ToNewsroom,
        reply.Claim + 1,
        reply.Confidence,
        reply.Block);

    private OddityJson Oddity(Oddity oddity) => new(
        HostJson.Name(oddity.Kind), oddity.Where.Start, oddity.Where.End, _raw[oddity.Where.Start..oddity.Where.End], oddity.Block);

    private SpeakerJson? Speaker(Speaker? speaker) => speaker is null
        ? null
        : new SpeakerJson(Words(speaker.Name), Maybe(speaker.Role), HostJson.Name(speaker.Kind), speaker.Confidence);

    private PassageJson? Maybe(Passage? words) => words is null ? null : Words(words);

    private PassageJson Words(Passage words) => new(
        words.Start,
        words.End,
        [.. words.Spans.Select(s => new[] { s.Start, s.End })],
        AnalysisMapping.Slice(_raw, words),
        words.Show(_raw));
}
