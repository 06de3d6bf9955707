using FactBot.Core.Domain;

namespace FactBot.Core.Handling;

/// <summary>What a reference leads to.</summary>
internal abstract record Located
{
    private Located()
    {
    }

    /// <param name="Dossier">The article.</param>
    /// <param name="Claim">The claim, or null where the article was meant.</param>
    public sealed record Found(Dossier Dossier, ClaimFile? Claim) : Located;

    /// <param name="Sentence">What is wrong with it and what to type instead.</param>
    public sealed record Missing(string Sentence) : Located;
}
