using System.Globalization;

namespace FactBot.Core.Text;

/// <summary>Formats numbers for sentences.</summary>
public static class Numerals
{
    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A large number: "200,000".</summary>
    public static string Grouped(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>A count with its noun: "1 note", "3 notes".</summary>
    public static string Count(int count, string one) => count == 1 ? $"1 {one}" : $"{Number(count)} {one}s";
}
