using System.Globalization;
using FactBot.Model;

namespace FactBot.Train;

/// <summary>The settings of the decoder that are compared on the held-out tenth.</summary>
internal static class DecoderSweep
{
    private static readonly double[] Confidences = [0.5, 0.55, 0.6];
    private static readonly double[] QuotedConfidences = [0.15, 0.2, 0.25, 0.3, 0.4, 0.5];
    private static readonly float[] ContentPrices = [0.5f, 1f];
    private static readonly float[] Prices = [0.5f];

    public static IEnumerable<DecoderSettings> Settings =>
        from confidence in Confidences
        from quoted in QuotedConfidences
        from contentPrice in ContentPrices
        from price in Prices
        select new DecoderSettings(confidence, quoted, contentPrice, price);

    /// <summary>Behind the name of a file: ".c30.t1.5.p0.25".</summary>
    public static string Suffix(DecoderSettings settings) =>
        string.Create(CultureInfo.InvariantCulture, $".c{settings.LeastConfidence * 100:F0}.q{settings.QuotedConfidence * 100:F0}.t{settings.ContentPrice:F1}.p{settings.ChangePrice:F2}");
}
