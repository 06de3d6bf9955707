using System.Collections.Immutable;
using FactBot.Core.Domain;

namespace FactBot.Core.Requests.Catalog;

/// <summary>Parameters that several commands share, and short ways to declare others.</summary>
internal static class Parameters
{
    public static readonly Parameter Claim = new("claim", ParameterKind.Claim, "the claim: A-214/3, or 3 in its thread or under its card");

    public static readonly Parameter Reference =
        new("claim", ParameterKind.Reference, "the claim or the article: A-214/3, 3 or A-214") { Aliases = ["ref", "dossier", "article"] };

    public static readonly Parameter Dossier =
        new("dossier", ParameterKind.Dossier, "the article: A-214; none where its card is near") { Aliases = ["article", "ref"] };

    public static readonly Parameter Claims =
        new("claims", ParameterKind.Claims, "the claims: 3, 1,4-6, A-214/2 or all") { Aliases = ["claim", "ref"] };

    public static Parameter Text(string name, string description, int maxLength = Note.MaxLength) =>
        new(name, ParameterKind.Text, description) { MaxLength = maxLength };

    public static Parameter Flag(string name, string description) => new(name, ParameterKind.Flag, description);

    public static Parameter Choice(string name, string description, params ImmutableArray<ChoiceWord> choices) =>
        new(name, ParameterKind.Choice, description) { Choices = choices };
}
