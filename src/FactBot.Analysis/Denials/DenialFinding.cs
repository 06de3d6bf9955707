using FactBot.Analysis.People;
using FactBot.Analysis.Text;
using FactBot.Core.Domain;

namespace FactBot.Analysis.Denials;

/// <summary>A denial in tokens, before it is tied to a claim.</summary>
internal sealed record DenialFinding(DenialKind Kind, TokenRange Sentence, TokenRange Cue, Resolved? Denier, TokenRange? Denied, double Confidence)
{
    public bool Nested { get; init; }

    public bool Earlier { get; init; }

    public TokenRange? OwnWords { get; init; }

    public bool Denies => Kind is not (DenialKind.NonDenial or DenialKind.Neither);
}
