namespace FactBot.Train;

/// <summary>Weights as whole numbers of a few bits, symmetric around zero, with a scale for each column or row.</summary>
/// <param name="Values">The whole numbers, row by row.</param>
/// <param name="Scales">What one of them is worth, for each column or row.</param>
internal sealed record Quantized(sbyte[] Values, float[] Scales)
{
    /// <summary>With a scale for each column.</summary>
    /// <param name="weights">Row by row.</param>
    /// <param name="columns">How many columns a row has.</param>
    /// <param name="bits">7 keeps products within what processors without VNNI add up without loss; 8 is a little finer.</param>
    public static Quantized Columns(float[] weights, int columns, int bits) => Of(weights, columns, i => i % columns, bits);

    /// <summary>With a scale for each row, for a table whose rows are looked up.</summary>
    public static Quantized Rows(float[] weights, int columns, int bits) => Of(weights, weights.Length / columns, i => i / columns, bits);

    private static Quantized Of(float[] weights, int count, Func<int, int> group, int bits)
    {
        var most = (1 << (bits - 1)) - 1;
        var scales = new float[count];
        for (var i = 0; i < weights.Length; i++)
        {
            scales[group(i)] = Math.Max(scales[group(i)], Math.Abs(weights[i]) / most);
        }

        return new Quantized([.. weights.Select((w, i) => Round(w, scales[group(i)], most))], scales);
    }

    private static sbyte Round(float weight, float scale, int most) =>
        scale == 0 ? (sbyte)0 : (sbyte)Math.Clamp(MathF.Round(weight / scale), -most, most);
}
