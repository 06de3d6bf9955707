using FactBot.Core.Domain;

namespace FactBot.Host.Json;

/// <summary>Converts findings to the output of the command "analyze".</summary>
internal static class AnalysisMapping
{
    public static AnalysisLine Line(string id, string raw, Findings findings) => new(
        id,
        [.. findings.Sentences.Select(s => Pair(s.Words.Extent))],
        [.. findings.Claims.Select(c => Claim(raw, c))],
        [.. findings.Quotes.Select(q => Attribution(raw, q))],
        [.. findings.Denials.Select(d => Denial(raw, d))],
        [.. findings.NonDenials.Select(d => Denial(raw, d))],
        [.. findings.Replies.Select(r => Reply(raw, r))],
        findings.AnalysedTo);

    public static int[][] Spans(Passage? words) =>
        words is null ? [] : [.. words.Spans.Where(s => !s.IsGap).Select(Pair)];

    public static string Slice(string raw, Passage words) => raw[words.Start..words.End];

    public static string? Name(string raw, Speaker? speaker) => speaker?.Name.Show(raw);

    private static int[] Pair(Span span) => [span.Start, span.End];

    private static ClaimJson Claim(string raw, Claim claim) => new(
        claim.Words.Start,
        claim.Words.End,
        Slice(raw, claim.Words),
        claim.Score,
        HostJson.Name(claim.Kind),
        [.. claim.Reasons.Select(r => HostJson.Name(r.Kind))],
        Name(raw, claim.Speaker));

    private static AttributionJson Attribution(string raw, Quote quote) => new(
        Spans(quote.Source),
        Spans(quote.Cue),
        Spans(quote.Content),
        Name(raw, quote.Speaker),
        quote.Speaker?.Kind is SourceKind.Unnamed or SourceKind.Group,
        HostJson.Name(quote.Kind),
        quote.Inferred);

    private static DenialJson Denial(string raw, Denial denial) => new(
        denial.Words.Start,
        denial.Words.End,
        Slice(raw, denial.Words),
        Name(raw, denial.Denier),
        HostJson.Name(denial.Kind),
        denial.Denied is null ? null : new ExtentJson(denial.Denied.Start, denial.Denied.End),
        denial.Claim,
        denial.Confidence);

    private static ReplyJson Reply(string raw, NoAnswer reply) => new(
        reply.Words.Start,
        reply.Words.End,
        Slice(raw, reply.Words),
        Name(raw, reply.Party),
        HostJson.Name(reply.Kind));
}
