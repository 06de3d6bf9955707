using System.Globalization;

namespace FactBot.Core.Domain;

/// <summary>"A-214": an article under check. Numbers count up within a desk and never change.</summary>
public readonly record struct DossierId(DeskId Desk, int Number)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"A-{Number}");
}
