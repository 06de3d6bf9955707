using System.Text.Json;

namespace FactBot.Storage.Json;

/// <summary>Reading steps shared by the converters.</summary>
internal static class JsonParts
{
    /// <summary>Moves past a token of the required kind.</summary>
    public static void Expect(ref Utf8JsonReader reader, JsonTokenType token)
    {
        if (reader.TokenType != token)
        {
            throw new JsonException($"{token} expected, {reader.TokenType} found.");
        }

        _ = reader.Read();
    }

    /// <summary>Returns the current number and moves past it.</summary>
    public static int TakeInt(ref Utf8JsonReader reader)
    {
        var value = reader.GetInt32();
        _ = reader.Read();
        return value;
    }

    /// <summary>Returns all the numbers of an array. The reader stays on the end of the array.</summary>
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
