using System.Text.Json;

namespace FactBot.Storage.Json;

/// <summary>Steps that the converters share.</summary>
internal static class JsonParts
{
    /// <summary>Steps over a token that has to stand here.</summary>
    public static void Expect(ref Utf8JsonReader reader, JsonTokenType token)
    {
        if (reader.TokenType != token)
        {
            throw new JsonException($"{token} expected, {reader.TokenType} found.");
        }

        _ = reader.Read();
    }

    /// <summary>The number that stands here, and steps over it.</summary>
    public static int TakeInt(ref Utf8JsonReader reader)
    {
        var value = reader.GetInt32();
        _ = reader.Read();
        return value;
    }

    /// <summary>All the numbers of an array; stays on its end.</summary>
    public static List<int> Ints(ref Utf8JsonReader reader)
    {
        Expect(ref reader, JsonTokenType.StartArray);
        var numbers = new List<int>();
        while (reader.TokenType != JsonTokenType.EndArray)
        {
            numbers.Add(TakeInt(ref reader));
        }

        return numbers;
    }
}
