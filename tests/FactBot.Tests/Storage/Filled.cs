using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using FactBot.Core.Domain;

namespace FactBot.Tests.Storage;

/// <summary>A value of any stored type in which nothing is left at its default, so that whatever gets lost on the way is missed.</summary>
internal sealed class Filled
{
    private int _next = 1;

    public static object Of(Type type) => new Filled().Make(type);

    public static T Of<T>() => (T)Of(typeof(T));

    private object Make(Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } inner)
        {
            return Make(inner);
        }

        if (type.IsEnum)
        {
            var values = type.GetEnumValues();
            return values.GetValue(values.Length > 1 ? 1 + (_next++ % (values.Length - 1)) : 0)!;
        }

        return Plain(type) ?? Several(type) ?? (type.IsAbstract ? Make(type.GetNestedTypes()[0]) : Record(type));
    }

    private object? Plain(Type type)
    {
        var n = _next++;
        return type switch
        {
            _ when type == typeof(string) => "words \"" + n.ToString(CultureInfo.InvariantCulture) + "\" – ünö\u202e\u0001",
            _ when type == typeof(int) => n,
            _ when type == typeof(long) => (long)n << 33,
            _ when type == typeof(double) => n + 0.1,
            _ when type == typeof(bool) => true,
            _ when type == typeof(DateTimeOffset) => new DateTimeOffset(2026, 11, 24, 9, 0, 0, TimeSpan.Zero).AddTicks(n),
            _ when type == typeof(DateOnly) => new DateOnly(2026, 11, 1).AddDays(n),
            _ when type == typeof(TimeOnly) => new TimeOnly(9, n % 60),
            _ when type == typeof(Uri) => new Uri($"https://paper.example/{n}?a=%20#b"),
            _ when type == typeof(Passage) => new Passage([new Span(n, n + 5), new Span(n + 7, n + 7), new Span(n + 9, n + 12)], [2]),
            _ when type == typeof(ArticleText) => Text(),
            _ => null,
        };
    }

    private static ArticleText Text() => new(
        "one two  three", "one … two three", [0, 1, 2, ~3, ~3, ~3, 4, 5, 6, ~7, 9, 10, 11, 12, 13], [new Block(BlockKind.Caption, 0, 15, 1)], [new Oddity(OddityKind.LostWords, new Span(3, 3), 1)]);

    private object? Several(Type type)
    {
        if (!type.IsGenericType || type.GetGenericTypeDefinition() != typeof(ImmutableArray<>))
        {
            return null;
        }

        var item = type.GetGenericArguments()[0];
        var items = Array.CreateInstance(item, 2);
        items.SetValue(Make(item), 0);
        items.SetValue(Make(item), 1);
        return typeof(ImmutableArray).GetMethods().First(m => m.Name == nameof(ImmutableArray.Create) && m.GetParameters() is [{ ParameterType.IsArray: true }])
            .MakeGenericMethod(item).Invoke(null, [items])!;
    }

    private object Record(Type type)
    {
        var constructor = type.GetConstructors().MaxBy(c => c.GetParameters().Length)
            ?? throw new InvalidOperationException($"{type} has no constructor that can be called.");
        var made = constructor.Invoke([.. constructor.GetParameters().Select(p => Make(p.ParameterType))]);
        var named = constructor.GetParameters().Select(p => p.Name).ToHashSet();
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.CanWrite && !named.Contains(p.Name)))
        {
            property.SetValue(made, Make(property.PropertyType));
        }

        return made;
    }
}
