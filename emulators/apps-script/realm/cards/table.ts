/**
 * Every builder of CardService as data: its methods, their parameters, and what they put into card JSON. What is declared by
 * Google but not for Gmail's sidebar is left out, and using it says so.
 */

export type Json = Record<string, unknown>;

/** A parameter: a plain type, a value of an enumeration, or another builder of one of these classes. */
export type Parameter =
  | 'string'
  | 'boolean'
  | 'integer'
  | 'number'
  | 'strings'
  | 'texts'
  | 'printable'
  | { value: string }
  | { part: readonly string[] };

export interface Method {
  /** Alternatives where a method has several signatures. */
  signatures: readonly (readonly Parameter[])[];
  /** Values arrive as JSON already: names of enumeration values, JSON of parts. */
  put(json: Json, values: readonly unknown[]): void;
}

export interface BuilderClass {
  /** Where the JSON is judged when the part is used; see `cards/shapes.ts`. */
  shape?: string;
  /** As a widget, the field of Widget it fills. */
  widget?: string;
  start?: Json;
  methods: Record<string, Method>;
}

function put(parameter: Parameter, into: (json: Json, value: unknown) => void): Method {
  return { signatures: [[parameter]], put: (json, [value]) => into(json, value) };
}

function set(field: string, parameter: Parameter): Method {
  return put(parameter, (json, value) => {
    json[field] = value;
  });
}

function add(field: string, parameter: Parameter): Method {
  return put(parameter, (json, value) => {
    json[field] = [...((json[field] as unknown[] | undefined) ?? []), value];
  });
}

const text = (field: string) => set(field, 'string');
const flag = (field: string) => set(field, 'boolean');
const whole = (field: string) => set(field, 'integer');
const one = (field: string, of: string) => set(field, { value: of });
const part = (field: string, ...classes: string[]) => set(field, { part: classes });

/** Sets one field of the icon inside a button. */
function ofIcon(field: string, parameter: Parameter): Method {
  return put(parameter, (json, value) => {
    json.icon = { ...(json.icon as Json | undefined), [field]: value };
  });
}

function click(kind: string, ...classes: string[]): Method {
  return put({ part: classes }, (json, value) => {
    json.onClick = { ...(json.onClick as Json | undefined), [kind]: value };
  });
}

const clicks: Record<string, Method> = {
  setOnClickAction: click('action', 'Action'),
  setOnClickOpenLinkAction: click('openDynamicLinkAction', 'Action'),
  setOpenLink: click('openLink', 'OpenLink'),
};

function colour(field: string): Method {
  return put('string', (json, value) => {
    const hex = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(value as string);
    if (!hex) throw new TypeError(`not a colour of the form #rrggbb: ${value}`);
    const share = (index: number) => Number.parseInt(hex[index]!, 16) / 255;
    json[field] = { red: share(1), green: share(2), blue: share(3) };
  });
}

const moment: Method = {
  signatures: [['integer'], ['string']],
  put: (json, [value]) => {
    json.valueMsEpoch = String(value);
  },
};

/** A time of day is kept as milliseconds since midnight. */
function timeOfDay(field: 'hours' | 'minutes'): Method {
  const [unit, rest, most] = field === 'hours' ? [3_600_000, 3_600_000, 23] : [60_000, 3_600_000, 59];
  return put('integer', (json, value) => {
    const n = value as number;
    if (n < 0 || n > most) throw new TypeError(`not 0 to ${most}: ${n}`);
    const before = Number(json.valueMsEpoch ?? 0);
    const kept = field === 'hours' ? before % rest : Math.floor(before / rest) * rest;
    json.valueMsEpoch = String(kept + n * unit);
  });
}

function step(kind: string, ...parameters: Parameter[]): Method {
  return {
    signatures: [parameters],
    put: (json, [value]) => {
      json.navigations = [...((json.navigations as unknown[] | undefined) ?? []), { [kind]: value ?? true }];
    },
  };
}

const input = {
  setFieldName: text('name'),
  setTitle: text('label'),
  setOnChangeAction: part('onChangeAction', 'Action'),
};
const buttons = ['TextButton', 'ImageButton'] as const;
const widgets = [
  ...[
    'TextParagraph',
    'Image',
    'DecoratedText',
    'ButtonSet',
    'TextButton',
    'ImageButton',
    'TextInput',
    'SelectionInput',
  ],
  ...['DatePicker', 'TimePicker', 'DateTimePicker', 'Divider', 'Grid'],
];

export const classes: Record<string, BuilderClass> = {
  Action: {
    shape: 'Action',
    methods: {
      setFunctionName: text('function'),
      setParameters: put('strings', (json, value) => {
        const parameters = Object.entries(value as Record<string, string>).map(([key, one]) => ({ key, value: one }));
        json.parameters = parameters.length > 0 ? parameters : undefined;
      }),
      setLoadIndicator: one('loadIndicator', 'LoadIndicator'),
      setPersistValues: flag('persistValues'),
      addRequiredWidget: add('requiredWidgets', 'string'),
      setAllWidgetsAreRequired: flag('allWidgetsAreRequired'),
    },
  },
  OpenLink: {
    shape: 'OpenLink',
    methods: {
      setUrl: text('url'),
      setOpenAs: one('openAs', 'OpenAs'),
      setOnClose: put({ value: 'OnClose' }, (json, value) => {
        json.onClose = value === 'NOTHING' ? 'NOTHING' : 'RELOAD';
      }),
    },
  },
  CardHeader: {
    shape: 'CardHeader',
    methods: {
      setTitle: text('title'),
      setSubtitle: text('subtitle'),
      setImageUrl: text('imageUrl'),
      setImageAltText: text('imageAltText'),
      setImageStyle: one('imageType', 'ImageStyle'),
    },
  },
  CardSection: {
    shape: 'Section',
    methods: {
      setHeader: text('header'),
      addWidget: add('widgets', { part: widgets }),
      setCollapsible: flag('collapsible'),
      setNumUncollapsibleWidgets: whole('uncollapsibleWidgetsCount'),
    },
  },
  CardAction: { shape: 'CardAction', methods: { setText: text('actionLabel'), ...clicks } },
  FixedFooter: {
    shape: 'CardFixedFooter',
    methods: {
      setPrimaryButton: part('primaryButton', 'TextButton'),
      setSecondaryButton: part('secondaryButton', 'TextButton'),
    },
  },
  TextParagraph: { shape: 'TextParagraph', widget: 'textParagraph', methods: { setText: text('text') } },
  Divider: { shape: 'Divider', widget: 'divider', methods: {} },
  Image: {
    shape: 'Image',
    widget: 'image',
    methods: { setImageUrl: text('imageUrl'), setAltText: text('altText'), ...clicks },
  },
  DecoratedText: {
    shape: 'DecoratedText',
    widget: 'decoratedText',
    methods: {
      setText: text('text'),
      setTopLabel: text('topLabel'),
      setBottomLabel: text('bottomLabel'),
      setWrapText: flag('wrapText'),
      setStartIcon: part('startIcon', 'IconImage'),
      setEndIcon: part('endIcon', 'IconImage'),
      setButton: part('button', ...buttons),
      setSwitchControl: part('switchControl', 'Switch'),
      ...clicks,
    },
  },
  Switch: {
    shape: 'SwitchControl',
    methods: {
      setFieldName: text('name'),
      setValue: text('value'),
      setSelected: flag('selected'),
      setControlType: one('controlType', 'SwitchControlType'),
      setOnChangeAction: part('onChangeAction', 'Action'),
    },
  },
  ButtonSet: { shape: 'ButtonList', widget: 'buttonList', methods: { addButton: add('buttons', { part: buttons }) } },
  TextButton: {
    shape: 'Button',
    widget: 'buttonList',
    methods: {
      setText: text('text'),
      setAltText: text('altText'),
      setDisabled: flag('disabled'),
      setBackgroundColor: colour('color'),
      setTextButtonStyle: one('type', 'TextButtonStyle'),
      ...clicks,
    },
  },
  ImageButton: {
    shape: 'Button',
    widget: 'buttonList',
    methods: {
      setAltText: ofIcon('altText', 'string'),
      setIcon: ofIcon('knownIcon', { value: 'Icon' }),
      setIconUrl: ofIcon('iconUrl', 'string'),
      setMaterialIcon: ofIcon('materialIcon', { part: ['MaterialIcon'] }),
      ...clicks,
    },
  },
  IconImage: {
    shape: 'Icon',
    methods: {
      setIcon: one('knownIcon', 'Icon'),
      setIconUrl: text('iconUrl'),
      setMaterialIcon: part('materialIcon', 'MaterialIcon'),
      setAltText: text('altText'),
      setImageCropType: one('imageType', 'ImageCropType'),
    },
  },
  MaterialIcon: {
    shape: 'MaterialIcon',
    methods: { setName: text('name'), setFill: flag('fill'), setWeight: whole('weight'), setGrade: whole('grade') },
  },
  TextInput: {
    shape: 'TextInput',
    widget: 'textInput',
    methods: {
      ...input,
      setHint: text('hintText'),
      setValue: text('value'),
      setMultiline: put('boolean', (json, value) => {
        json.type = value ? 'MULTIPLE_LINE' : 'SINGLE_LINE';
      }),
      setSuggestions: part('initialSuggestions', 'Suggestions'),
      setSuggestionsAction: part('autoCompleteAction', 'Action'),
      setValidation: part('validation', 'Validation'),
    },
  },
  Suggestions: {
    shape: 'Suggestions',
    methods: {
      addSuggestion: put('string', (json, value) => addSuggestions(json, [value as string])),
      addSuggestions: put('texts', (json, value) => addSuggestions(json, value as string[])),
    },
  },
  Validation: {
    shape: 'Validation',
    methods: { setCharacterLimit: whole('characterLimit'), setInputType: one('inputType', 'InputType') },
  },
  SelectionInput: {
    shape: 'SelectionInput',
    widget: 'selectionInput',
    start: { type: 'CHECK_BOX' },
    methods: {
      ...input,
      setType: one('type', 'SelectionInputType'),
      addItem: {
        signatures: [['printable', 'printable', 'boolean']],
        put: (json, [label, value, selected]) => addItem(json, { text: String(label), value: String(value), selected }),
      },
      addMultiSelectItem: {
        signatures: [['string', 'string', 'boolean', 'string', 'string']],
        put: (json, [label, value, selected, startIconUri, bottomText]) =>
          addItem(json, { text: label, value, selected, startIconUri: startIconUri || undefined, bottomText }),
      },
      setMultiSelectMaxSelectedItems: whole('multiSelectMaxSelectedItems'),
      setMultiSelectMinQueryLength: whole('multiSelectMinQueryLength'),
    },
  },
  DatePicker: {
    shape: 'DateTimePicker',
    widget: 'dateTimePicker',
    start: { type: 'DATE_ONLY' },
    methods: { ...input, setValueInMsSinceEpoch: moment },
  },
  TimePicker: {
    shape: 'DateTimePicker',
    widget: 'dateTimePicker',
    start: { type: 'TIME_ONLY' },
    methods: { ...input, setHours: timeOfDay('hours'), setMinutes: timeOfDay('minutes') },
  },
  DateTimePicker: {
    shape: 'DateTimePicker',
    widget: 'dateTimePicker',
    start: { type: 'DATE_AND_TIME' },
    methods: { ...input, setValueInMsSinceEpoch: moment, setTimeZoneOffsetInMins: whole('timezoneOffsetDate') },
  },
  Grid: {
    shape: 'Grid',
    widget: 'grid',
    methods: {
      setTitle: text('title'),
      addItem: add('items', { part: ['GridItem'] }),
      setNumColumns: whole('columnCount'),
      setBorderStyle: part('borderStyle', 'BorderStyle'),
      ...clicks,
    },
  },
  GridItem: {
    shape: 'GridItem',
    methods: {
      setIdentifier: text('id'),
      setTitle: text('title'),
      setSubtitle: text('subtitle'),
      setImage: part('image', 'ImageComponent'),
      setLayout: one('layout', 'GridItemLayout'),
    },
  },
  ImageComponent: {
    shape: 'ImageComponent',
    methods: {
      setImageUrl: text('imageUri'),
      setAltText: text('altText'),
      setCropStyle: part('cropStyle', 'ImageCropStyle'),
      setBorderStyle: part('borderStyle', 'BorderStyle'),
    },
  },
  ImageCropStyle: {
    shape: 'ImageCropStyle',
    start: { type: 'SQUARE' },
    methods: { setImageCropType: one('type', 'ImageCropType'), setAspectRatio: set('aspectRatio', 'number') },
  },
  BorderStyle: {
    shape: 'BorderStyle',
    methods: {
      setType: one('type', 'BorderType'),
      setStrokeColor: colour('strokeColor'),
      setCornerRadius: whole('cornerRadius'),
    },
  },
  Notification: { methods: { setText: text('text') } },
  Navigation: {
    methods: {
      pushCard: step('pushCard', { part: ['Card'] }),
      updateCard: step('updateCard', { part: ['Card'] }),
      popCard: step('pop'),
      popToRoot: step('popToRoot'),
      popToNamedCard: step('popToCard', 'string'),
    },
  },
  CardBuilder: {
    methods: {
      setHeader: part('header', 'CardHeader'),
      addSection: add('sections', { part: ['CardSection'] }),
      addCardAction: add('cardActions', { part: ['CardAction'] }),
      setName: text('name'),
      setFixedFooter: part('fixedFooter', 'FixedFooter'),
      setDisplayStyle: one('displayStyle', 'DisplayStyle'),
      setPeekCardHeader: part('peekCardHeader', 'CardHeader'),
    },
  },
  ActionResponseBuilder: {
    methods: {
      setNavigation: part('navigation', 'Navigation'),
      setNotification: part('notification', 'Notification'),
      setOpenLink: part('link', 'OpenLink'),
      setStateChanged: flag('stateChanged'),
    },
  },
  UniversalActionResponseBuilder: {
    methods: {
      displayAddOnCards: part('cards', 'Card[]'),
      setOpenLink: part('link', 'OpenLink'),
    },
  },
  SuggestionsResponseBuilder: { methods: { setSuggestions: part('suggestions', 'Suggestions') } },
};

function addSuggestions(json: Json, texts: string[]): void {
  json.items = [...((json.items as unknown[] | undefined) ?? []), ...texts.map((one) => ({ text: one }))];
}

function addItem(json: Json, item: Json): void {
  json.items = [...((json.items as unknown[] | undefined) ?? []), item];
}
