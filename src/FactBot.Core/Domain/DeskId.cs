namespace FactBot.Core.Domain;

/// <summary>The id of a desk, which is one workspace of one platform. Two desks never see each other.</summary>
public readonly record struct DeskId(string Value)
{
    public static DeskId Of(Place place) => new($"{place.Platform}:{place.Workspace}");

    public override string ToString() => Value;
}
