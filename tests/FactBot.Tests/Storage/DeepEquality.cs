using System.Collections;
using System.Reflection;
using FactBot.Core.Domain;

namespace FactBot.Tests.Storage;

/// <summary>Whether two things hold the same, property by property: records compare their arrays by identity.</summary>
internal static class DeepEquality
{
    public static void Same(object? expected, object? actual) => Same(expected, actual, "it");

    private static void Same(object? expected, object? actual, string where)
    {
        if (expected is null || actual is null || IsPlain(expected.GetType()))
        {
            Assert.True(Equals(expected, actual), $"{where}: {expected ?? "null"} was expected, not {actual ?? "null"}");
            return;
        }

        Assert.True(expected.GetType() == actual.GetType(), $"{where}: {expected.GetType()} was expected, not {actual.GetType()}");
        if (expected is IEnumerable many)
        {
            SameAll([.. many.Cast<object?>()], [.. ((IEnumerable)actual).Cast<object?>()], where);
            return;
        }

        if (expected is ArticleText text)
        {
            SameAll([.. Map(text)], [.. Map((ArticleText)actual)], where + ".Map");
        }

        foreach (var property in Properties(expected.GetType()))
        {
            Same(property.GetValue(expected), property.GetValue(actual), $"{where}.{property.Name}");
        }
    }

    private static void SameAll(List<object?> expected, List<object?> actual, string where)
    {
        Assert.True(expected.Count == actual.Count, $"{where}: {expected.Count} were expected, not {actual.Count}");
        for (var i = 0; i < expected.Count; i++)
        {
            Same(expected[i], actual[i], $"{where}[{i}]");
        }
    }

    private static IEnumerable<object?> Map(ArticleText text) =>
        Enumerable.Range(0, text.Repaired.Length).Select(i => (object?)(text.StandsInRaw(i) ? text.RawIndex(i) : ~text.RawIndex(i)));

    /// <summary>What a thing is made of; what it works out from that follows.</summary>
    private static IEnumerable<PropertyInfo> Properties(Type type) => type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Where(p => p.GetIndexParameters().Length == 0 && (p.CanWrite || type == typeof(Passage) || type == typeof(ArticleText)) && !IsWorkedOut(p));

    private static bool IsWorkedOut(PropertyInfo property) => property.DeclaringType == typeof(Passage) && property.Name is not ("Spans" or "Elided");

    private static bool IsPlain(Type type) =>
        type.IsPrimitive || type.IsEnum || type == typeof(string) || type == typeof(Uri) || (type.IsValueType && type.Namespace == "System") || type == typeof(Span);
}
