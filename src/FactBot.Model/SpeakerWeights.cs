using System.Text.Json;

namespace FactBot.Model;

/// <summary>
/// How the signals of a candidate are weighed: two layers, the first with as many units as <paramref name="InnerBias"/> has numbers.
/// </summary>
/// <param name="Inner">For each unit a weight for each signal, unit by unit.</param>
/// <param name="InnerBias">For each unit what is added.</param>
/// <param name="Outer">For each unit its weight.</param>
public sealed record SpeakerWeights(float[] Inner, float[] InnerBias, float[] Outer)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public static SpeakerWeights Parse(ReadOnlySpan<byte> json) =>
        JsonSerializer.Deserialize<SpeakerWeights>(json, Json) ?? throw new JsonException("The weights are empty.");

    public byte[] ToJson() => [.. JsonSerializer.SerializeToUtf8Bytes(this, Json), (byte)'\n'];

    /// <summary>How many signals a candidate has.</summary>
    public int Signals => Inner.Length / InnerBias.Length;

    /// <summary>The sum over the units.</summary>
    public double Weigh(ReadOnlySpan<float> signals)
    {
        var sum = 0.0;
        for (var unit = 0; unit < InnerBias.Length; unit++)
        {
            var inner = InnerBias[unit];
            var weights = Inner.AsSpan(unit * Signals, Signals);
            for (var i = 0; i < signals.Length; i++)
            {
                inner += weights[i] * signals[i];
            }

            sum += Outer[unit] * MathF.Tanh(inner);
        }

        return sum;
    }
}
