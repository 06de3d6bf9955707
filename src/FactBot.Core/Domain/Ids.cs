using System.Globalization;

namespace FactBot.Core.Domain;

/// <summary>One desk: a workspace of one platform. Two desks never see each other.</summary>
public readonly record struct DeskId(string Value)
{
    public static DeskId Of(Place place) => new($"{place.Platform}:{place.Workspace}");

    public override string ToString() => Value;
}

/// <summary>"A-214": an article under check. Numbers count up within a desk and never change.</summary>
public readonly record struct DossierId(DeskId Desk, int Number)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"A-{Number}");
}

/// <summary>"A-214/3": a claim of an article. Numbers count up within the article and never change.</summary>
public readonly record struct ClaimId(DossierId Dossier, int Number)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Dossier}/{Number}");
}

/// <summary>The platform's own name for an event, unique across platforms: a second delivery carries the same one.</summary>
public readonly record struct EventKey(string Value)
{
    public override string ToString() => Value;
}
