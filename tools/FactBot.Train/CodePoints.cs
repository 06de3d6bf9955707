namespace FactBot.Train;

/// <summary>The marked articles count code points, .NET counts UTF-16 units.</summary>
internal static class CodePoints
{
    /// <summary>For each code point its first unit; one more for the end.</summary>
    public static int[] ToUnits(string text)
    {
        var units = new List<int>(text.Length + 1);
        for (var i = 0; i < text.Length; i += (i + 1 < text.Length && char.IsSurrogatePair(text, i)) ? 2 : 1)
        {
            units.Add(i);
        }

        units.Add(text.Length);
        return [.. units];
    }

    /// <summary>For each unit the code point that it belongs to; one more for the end.</summary>
    public static int[] OfUnits(string text)
    {
        var points = new int[text.Length + 1];
        var units = ToUnits(text);
        for (var i = 0; i + 1 < units.Length; i++)
        {
            Array.Fill(points, i, units[i], units[i + 1] - units[i]);
        }

        points[^1] = units.Length - 1;
        return points;
    }
}
