using System.Text.Json.Serialization;

namespace FactBot.Host.Json;

/// <summary>
/// Everything about one checked article. Offsets are UTF-16 code units into <paramref name="Text"/>, the text as received. Block numbers
/// count from 1, like "P" on the card. <paramref name="Model"/> is the version of the model that found this, or null;
/// <paramref name="AnalysedTo"/> is the offset at which the analysis ended, given only where it took a part of the text.
/// </summary>
internal sealed record CheckDocument(
    string Origin,
    string? Address,
    DateTimeOffset ReadAt,
    DetailsJson Details,
    string? Model,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? AnalysedTo,
    CheckedClaim[] Claims,
    CheckedQuote[] Quotes,
    CheckedSource[] Sources,
    CheckedDenial[] Denials,
    CheckedDenial[] NonDenials,
    CheckedReply[] Replies,
    OddityJson[] Oddities,
    PassageJson[] Sentences,
    string Text);

/// <summary>A value and the place where the page states it.</summary>
internal sealed record StatedJson(string Value, string From);

internal sealed record DetailsJson(
    StatedJson? Title,
    StatedJson[] Authors,
    StatedJson? Place,
    StatedJson? BylinePlace,
    StatedJson? Published,
    StatedJson? Modified,
    StatedJson[] Dates,
    StatedJson? Site,
    StatedJson? Canonical,
    StatedJson? Language,
    bool Paywalled);

/// <summary>
/// Verbatim words: <paramref name="Text"/> is the exact slice from start to end, <paramref name="Shown"/> only the words of the spans
/// with white space folded. A span without length marks lost words.
/// </summary>
internal sealed record PassageJson(int Start, int End, int[][] Spans, string Text, string Shown);

internal sealed record SpeakerJson(PassageJson Name, PassageJson? Role, string Kind, double Confidence);

internal sealed record ReasonJson(string Kind, double Weight, PassageJson? Evidence);

internal sealed record CheckedClaim(
    int Number,
    PassageJson Words,
    string Kind,
    double Score,
    ReasonJson[] Reasons,
    PassageJson Sentence,
    int Block,
    SpeakerJson? Speaker,
    PassageJson[] AlsoAt,
    PassageJson[] Context,
    string? Link);

internal sealed record CheckedQuote(
    PassageJson? Source,
    PassageJson? Cue,
    PassageJson Content,
    string Kind,
    SpeakerJson? Speaker,
    bool Inferred,
    bool Nested,
    bool Communicated,
    int Block);

internal sealed record CheckedSource(string Kind, PassageJson Name, PassageJson? Role, int[] Blocks);

/// <summary>The number of the claim is in <paramref name="Claim"/>, or null.</summary>
internal sealed record CheckedDenial(
    string Kind,
    PassageJson Words,
    PassageJson Cue,
    PassageJson? OwnWords,
    SpeakerJson? Denier,
    PassageJson? Denied,
    int? Claim,
    bool Earlier,
    bool Nested,
    double Confidence,
    int Block);

/// <summary>The number of the claim is in <paramref name="Claim"/>, or null.</summary>
internal sealed record CheckedReply(
    string Kind,
    PassageJson Words,
    PassageJson Cue,
    SpeakerJson? Party,
    PassageJson? AskedBy,
    bool ToNewsroom,
    int? Claim,
    double Confidence,
    int Block);

internal sealed record OddityJson(string Kind, int Start, int End, string Text, int Block);
