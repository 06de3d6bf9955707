using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using FactBot.Core.Domain;

namespace FactBot.Tests.Seeds;

internal sealed record ExpectedClaim(string Words, int Within, string? Speaker, bool Denied);

internal sealed record ExpectedQuote(string Starts, string? Speaker, QuoteKind? Kind);

internal sealed record ExpectedSource(string Name, SourceKind Kind);

internal sealed record ExpectedDenial(string Cue, string? Denier, DenialKind? Kind, string? Denied, string? Claim, bool Earlier);

internal sealed record ExpectedReply(NoAnswerKind Kind, string? Party);

internal sealed record ExpectedOddity(OddityKind Kind, string Words);

/// <summary>What a checker wants found in a seed; the format is told in seeds/README.md. A list that is left out is not looked at.</summary>
internal sealed record Expected
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web)
    {
        ReadCommentHandling = JsonCommentHandling.Skip,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Converters = { new JsonStringEnumConverter() },
    };

    public string? Title { get; init; }

    public string? Language { get; init; }

    public UnreadableKind? Unreadable { get; init; }

    public int? MostClaims { get; init; }

    public ImmutableArray<ExpectedClaim> Claims { get; init; } = [];

    public ImmutableArray<ExpectedQuote> Quotes { get; init; } = [];

    public ImmutableArray<ExpectedSource> Sources { get; init; } = [];

    public ImmutableArray<ExpectedDenial> Denials { get; init; } = [];

    public ImmutableArray<ExpectedDenial> NonDenials { get; init; } = [];

    public ImmutableArray<string> MayDeny { get; init; } = [];

    public ImmutableArray<ExpectedReply> Replies { get; init; } = [];

    public ImmutableArray<string> MayReply { get; init; } = [];

    public ImmutableArray<string> NotDenials { get; init; } = [];

    public ImmutableArray<ExpectedOddity> Oddities { get; init; } = [];

    public static Expected Load(string path) =>
        JsonSerializer.Deserialize<Expected>(File.ReadAllText(path), Format) ?? throw new InvalidDataException(path);

    /// <summary>All words that are said to stand in the article.</summary>
    public IEnumerable<string> Verbatim() =>
        Claims.Select(c => c.Words)
            .Concat(Quotes.Select(q => q.Starts))
            .Concat(Sources.Select(s => s.Name))
            .Concat(Denials.Concat(NonDenials).SelectMany(d => new[] { d.Cue, d.Denier, d.Denied, d.Claim }).OfType<string>())
            .Concat(MayDeny).Concat(MayReply).Concat(NotDenials)
            .Concat(Replies.Select(r => r.Party).OfType<string>())
            .Concat(Oddities.Select(o => o.Words));
}
