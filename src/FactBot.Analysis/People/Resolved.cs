using FactBot.Analysis.Text;
using FactBot.Core.Domain;

namespace FactBot.Analysis.People;

/// <summary>Somebody resolved: whom the words at the quotation mean, and how sure that is (0..1).</summary>
internal sealed record Resolved(TokenRange Name, TokenRange? Role, SourceKind Kind, double Confidence, Named? Named)
{
    /// <summary>Two of them are the same source.</summary>
    public bool Same(Resolved other) => Named is not null ? Named == other.Named : other.Named is null && Name == other.Name;
}
