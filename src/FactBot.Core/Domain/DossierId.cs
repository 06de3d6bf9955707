using System.Globalization;

namespace FactBot.Core.Domain;

/// <summary>The id of an article under check: "A-214". Numbers count up within a desk and never change.</summary>
public readonly record struct DossierId(DeskId Desk, int Number)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"A-{Number}");
}
