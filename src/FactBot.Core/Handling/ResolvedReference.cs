using FactBot.Core.Domain;

namespace FactBot.Core.Handling;

/// <summary>A reference after it was resolved.</summary>
internal abstract record ResolvedReference
{
    private ResolvedReference()
    {
    }

    /// <param name="Dossier">The article.</param>
    /// <param name="Claim">The claim; null where the article was meant.</param>
    public sealed record Found(Dossier Dossier, ClaimRecord? Claim) : ResolvedReference;

    /// <param name="Sentence">What is wrong with it and what to type instead.</param>
    public sealed record Missing(string Sentence) : ResolvedReference;
}
