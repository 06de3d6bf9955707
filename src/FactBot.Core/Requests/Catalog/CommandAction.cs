using System.Collections.Immutable;
using FactBot.Core.Domain;

namespace FactBot.Core.Requests.Catalog;

/// <summary>What a button, a menu entry or a shortcut does: it asks at once, or opens a form.</summary>
/// <param name="Verb">Its name in an <see cref="ActionToken"/>, one of a kind: letters alone, the first one a capital.</param>
public sealed record CommandAction(string Verb)
{
    /// <summary>What it asks for; null where a form comes first.</summary>
    public Func<ActionToken, Request>? Request { get; init; }

    public CommandForm? Form { get; init; }

    /// <summary>Its button on a claim's message; null where it has none.</summary>
    public ClaimButton? Button { get; init; }
}

/// <summary>A form over a command's parameters.</summary>
/// <param name="Title">What stands above it.</param>
/// <param name="Submit">What stands on its button.</param>
/// <param name="Fields">The parameters that it asks for, in their order.</param>
public sealed record CommandForm(string Title, string Submit, ImmutableArray<string> Fields)
{
    /// <summary>The parameter that the token's reference is for; null where it is among the fields.</summary>
    public string? Reference { get; init; }

    /// <summary>The flag that the form sets.</summary>
    public string? Flag { get; init; }

    /// <summary>Fields that the form needs though the command does not always.</summary>
    public ImmutableArray<string> Needed { get; init; } = [];
}

/// <summary>A button on a claim's message.</summary>
/// <param name="Position">Lower ones stand first.</param>
/// <param name="Label">What stands on it; null where the claim has no use for it.</param>
public sealed record ClaimButton(int Position, Func<ClaimRecord, string?> Label)
{
    /// <summary>Whether it is the one that most people want.</summary>
    public Func<ClaimRecord, bool> IsMain { get; init; } = _ => false;
}
